// The parts of Vega that our charts use, without evaluating text as code.

import { transforms } from "vega-dataflow";
import { axisticks, datajoin, encode, legendentries, scale, sortitems, stack } from "vega-encode";
import { expressionInterpreter } from "vega-interpreter";
import { parse } from "vega-parser";
import {
  aggregate, collect, compare, extent, facet, field, filter, formula, joinaggregate, key, lookup, multiextent,
  multivalues, params, prefacet, proxy, relay, sieve, subflow, timeunit, tupleindex, values, window,
} from "vega-transforms";
import { View } from "vega-view";
import { bound, identifier, mark, overlap, render, viewlayout } from "vega-view-transforms";

// A test compares these with what the charts' specifications ask for; maps come as shapes, already projected.
Object.assign(transforms, {
  aggregate, axisticks, bound, collect, compare, datajoin, encode, extent, facet, field, filter, formula, identifier,
  joinaggregate, key, legendentries, lookup, mark, multiextent, multivalues, overlap, params, prefacet, proxy, relay,
  render, scale, sieve, sortitems, stack, subflow, timeunit, tupleindex, values, viewlayout, window,
});

/**
 * Draws a specification into an element and returns Vega's view of it.
 * @param {HTMLElement} place
 * @param {object} specification
 * @param {{number: object, time: object}} locale
 * @param {Map<string, string | number>} picked the values that a reader picked, by signal
 */
export async function draw(place, specification, locale, picked) {
  const view = new View(parse(specification, {}, { ast: true }), {
    container: place,
    expr: expressionInterpreter,
    hover: false,
    locale,
    renderer: "svg",
    tooltip: () => {},
  });
  for (const [signal, value] of picked) view.signal(signal, value);
  return view.runAsync();
}
