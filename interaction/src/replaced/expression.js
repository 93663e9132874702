// In place of Vega's own evaluation, which makes functions of text and which our security policy forbids.
export { expressionInterpreter as default } from "vega-interpreter";
