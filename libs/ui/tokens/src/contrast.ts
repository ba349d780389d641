/** A colour in linear sRGB, each channel 0 to 1. */
type Linear = readonly [red: number, green: number, blue: number];

const clip = (n: number): number => Math.min(1, Math.max(0, n));

/** OKLCH to linear sRGB (CSS Color 4, section 9.3), clipped to the gamut. `hue` in degrees. */
export function linearOf(lightness: number, chroma: number, hue: number): Linear {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: Linear, other: Linear): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const COLOUR = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g;

/**
 * The opaque colours of a token sheet by name, as light and dark pair.
 * @throws Error when a token is no `light-dark()` of two opaque `oklch()` colours
 */
export function pairOf(sheet: string, token: string): { light: Linear; dark: Linear } {
  const value = new RegExp(`--ds-${token}: ([^;]+);`).exec(sheet)?.[1] ?? '';
  const [light, dark] = [...value.matchAll(COLOUR)].map(([, l, c, h]) => linearOf(Number(l), Number(c), Number(h)));
  if (!value.startsWith('light-dark(') || !light || !dark) throw new Error(`--ds-${token} is no pair of colours`);
  return { light, dark };
}
