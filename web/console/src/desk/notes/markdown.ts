import { apiBase } from '@reeve/ui';
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const own = new RegExp(`^(?:https?://[^/]+)?${apiBase.replaceAll('.', '\\.')}/system/documents/(\\d+)/download(?:#(\\d{1,5})x(\\d{1,5}))?$`, 'i');

/** Where a picture of ours lies, with its size where the address tells it. */
export interface OwnPicture {
  id: number;
  src: string;
  width?: number;
  height?: number;
}

/** A document of this server that may be shown within a note; pictures from elsewhere would tell their host who reads. */
export function ownPicture(address: string): OwnPicture | undefined {
  const found = own.exec(address);
  if (!found?.[1]) return undefined;
  const id = Number(found[1]);
  const size = found[2] && found[3] ? { width: Number(found[2]), height: Number(found[3]) } : {};
  return { id, src: `${apiBase}/system/documents/${id}/download`, ...size };
}

function make() {
  const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
  // Mails are full of indented lines: they are not code.
  markdown.disable(['code', 'lheading']);
  const escape = markdown.utils.escapeHtml;
  markdown.renderer.rules.heading_open = () => '<p class="md-head"><strong>';
  markdown.renderer.rules.heading_close = () => '</strong></p>\n';
  markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
    tokens[at]?.attrSet('target', '_blank');
    tokens[at]?.attrSet('rel', 'noopener noreferrer nofollow');
    return self.renderToken(tokens, at, options);
  };
  markdown.renderer.rules.image = (tokens, at) => {
    const token = tokens[at];
    const address = token?.attrGet('src') ?? '';
    const name = token?.content || address;
    const picture = ownPicture(String(address));
    if (!picture) return `<a href="${escape(String(address))}" target="_blank" rel="noopener noreferrer nofollow">${escape(String(name))}</a>`;
    const size = picture.width ? ` width="${picture.width}" height="${picture.height}"` : '';
    return `<button type="button" class="md-picture" data-src="${picture.src}" data-name="${escape(String(name))}"><img src="${picture.src}" alt="${escape(String(name))}" loading="lazy"${size}></button>`;
  };
  return markdown;
}

const markdown = make();

const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'button', 'img'],
  ALLOWED_ATTR: ['href', 'target', 'rel', 'class', 'src', 'alt', 'loading', 'width', 'height', 'type', 'data-src', 'data-name', 'start'],
  ALLOW_DATA_ATTR: false,
};

/** Markup that is safe to show, from text that anybody may have written. */
export function markupOf(text: string): string {
  return DOMPurify.sanitize(markdown.render(text), allowed);
}

/** The raw rendering, for tests without a browser: HTML of the text is escaped here already. */
export function renderedOf(text: string): string {
  return markdown.render(text);
}
