/**
 * An SVG's `style` attributes as attributes of their own, and its style sheets left away. What is no presentation
 * attribute of SVG is of no use in a drawing.
 */
export function withoutInlineStyles(svg: string): string {
  return svg.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '').replace(/\sstyle="([^"]*)"/g, (_, css: string) =>
    css
      .split(';')
      .map((one) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(one))
      .flatMap((found) => (found?.[1] && found[2] && known.has(found[1]) ? [` ${found[1]}="${found[2]}"`] : []))
      .join(''),
  );
}

const known = new Set(['font-size', 'font-family', 'font-weight', 'font-style', 'fill', 'stroke', 'opacity']);
