import mjml2html from 'mjml';

/** A letter's layout as pieces of HTML with `[[places]]` to be filled: the frame, and one piece per kind of block. */
export interface Layout {
  readonly frame: string;
  readonly blocks: Readonly<Record<string, string>>;
}

/** What follows from the direction of writing in the compiled HTML, and the place it becomes. */
const directed: readonly (readonly [RegExp, string])[] = [
  [/align="left"/g, 'align="[[start]]"'],
  [/text-align:left/g, 'text-align:[[start]]'],
  [/direction:ltr/g, 'direction:[[dir]]'],
  [/(<html [^>]*|role="article"[^>]*)dir="ltr"/g, '$1dir="[[dir]]"'],
];

/** A block of the source stands between its name and `end`, both as comments. */
const BLOCK = /<!--([a-z]+)-->(.*?)<!--end-->/gs;

/**
 * Compiles the MJML source. Used by the spec that writes the compiled layout and holds it to its source; a server runs
 * on the compiled one and needs no MJML.
 * @throws Error with what MJML objects to
 */
export async function compile(source: string): Promise<Layout> {
  const { html, errors } = await mjml2html(source, {
    validationLevel: 'strict',
    keepComments: true,
    // Else MJML has fonts fetched from elsewhere, which would tell their server who reads the letter.
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map((one) => one.formattedMessage).join('\n'));
  const lines = html.replace(/^\s+/gm, '').replace(/\n+(?=[>"])/g, '');
  const turned = directed.reduce((text, [pattern, place]) => text.replace(pattern, place), lines);
  const blocks: Record<string, string> = {};
  const frame = turned.replace(BLOCK, (_, name: string, piece: string) => {
    const first = Object.keys(blocks).length === 0;
    blocks[name] = piece.trim();
    return first ? '[[blocks]]' : '';
  });
  return { frame, blocks };
}
