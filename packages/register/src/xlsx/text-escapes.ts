const ESCAPE = /_x([\dA-Fa-f]{4})_/g;

/** A text of a workbook with its escapes undone: `_x000D_` stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(ESCAPE, (whole, hex: string) => {
        const code = Number.parseInt(hex, 16);
        // Noncharacters mean something else while a register is read, and no text means them.
        return code >= 0xfffe ? whole : String.fromCharCode(code);
      })
    : text;
