"""All that knows MkDocs and Material: the one room that another generator would replace."""
