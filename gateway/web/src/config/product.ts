/** What the members call this place, as the header and the page titles show it. */
export const PRODUCT_NAME = "MHC";
export const PRODUCT_LINE = "the community of mental health professionals";
