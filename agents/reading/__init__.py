"""Wire bytes to stories, or to rejections."""
