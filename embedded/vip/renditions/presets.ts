/** The sizes in which pictures are served beside themselves. */

/** The sides of the square, in pixels, that each fits into. */
export const PRESETS = { thumb: 200, small: 400, medium: 800, large: 1600 } as const;

export type Preset = keyof typeof PRESETS;

export const PRESET_NAMES = ['thumb', 'small', 'medium', 'large'] as const satisfies readonly Preset[];

/** Of every rendition. */
export const RENDITION_TYPE = 'image/jpeg';
