import { describe, expect, it } from 'vitest';
import { ownPicture, renderedOf } from './markdown';

describe('notes', () => {
  it('show markup as text', () => {
    expect(renderedOf('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>\n');
  });

  it('make no links that run scripts', () => {
    expect(renderedOf('[x](javascript:alert(1))')).not.toContain('href');
  });

  it('load no pictures from elsewhere', () => {
    const shown = renderedOf('![me](https://elsewhere.example/pixel.png)');
    expect(shown).not.toContain('<img');
    expect(shown).toContain('href="https://elsewhere.example/pixel.png"');
  });

  it('show pictures of this server in their size', () => {
    const shown = renderedOf('![shot](/v4_6_release/apis/3.0/system/documents/12/download#640x480)');
    expect(shown).toContain('src="/v4_6_release/apis/3.0/system/documents/12/download"');
    expect(shown).toContain('width="640" height="480"');
    expect(ownPicture('/v4_6_release/apis/3.0/system/documents/12/download?x=1')).toBeUndefined();
  });

  it('keep line breaks, and leave indented mail alone', () => {
    expect(renderedOf('Hello\n    there')).toBe('<p>Hello<br>\nthere</p>\n');
    expect(renderedOf('    indented')).toBe('<p>indented</p>\n');
  });
});
