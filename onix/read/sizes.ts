import { EXTENT_TYPES, EXTENT_UNITS, MEASURE_TYPES, MEASURE_UNITS } from '../codes/forms.js';
import type { Extent, Measure } from '../model/descriptive.js';
import { children, type Element, textOf } from '../xml/element.js';
import { code, type Reading } from './reading.js';

/** Height, width and the like; the element of the type is called otherwise in 2.1. */
export function readMeasures(reading: Reading, parent: Element | undefined): Measure[] {
  return children(parent, 'Measure').flatMap((element) => {
    const value = textOf(element, 'Measurement');
    if (value === null) return [];
    const type =
      code(reading, element, 'MeasureType', MEASURE_TYPES) ??
      code(reading, element, 'MeasureTypeCode', MEASURE_TYPES);
    return [{ type, value, unit: code(reading, element, 'MeasureUnitCode', MEASURE_UNITS) }];
  });
}

export function readExtents(reading: Reading, parent: Element | undefined): Extent[] {
  return children(parent, 'Extent').flatMap((element) => {
    const value = textOf(element, 'ExtentValue');
    if (value === null) return [];
    return [
      {
        type: code(reading, element, 'ExtentType', EXTENT_TYPES),
        value,
        unit: code(reading, element, 'ExtentUnit', EXTENT_UNITS),
      },
    ];
  });
}
