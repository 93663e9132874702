"""The pages of a language, written by hand or made from the data, and what their references become."""
