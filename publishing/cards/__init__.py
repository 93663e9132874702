"""The pictures that others show beside a link, 1200 by 630: how their words are set, and their small drawings."""
