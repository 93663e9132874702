// In place of Vega's colour schemes: our charts take their colours from the page.
export const discrete = {};
export const continuous = {};
