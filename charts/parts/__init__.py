"""What charts are put together from: layouts, marks, scales, and parts of one kind of drawing."""
