/** The site's own style sheet, and what a strip adds to it, for a shadow root: there `html` is the host, and `rem` must not be the window's. */
import { siteCss, siteTickerFont } from '../../../shared/export/site-css';
import { hostedCss } from '../../ui/hosted-css';

/** 112.5 % of 16 px, as site.css has it. */
const remPixels = siteTickerFont.size;

/** What the newsroom sets its headlines in comes as custom properties, for it is data and no style sheet. A strip looks as midad-ticker's does. */
const frameCss = `
:host {
  display: block;
  direction: ltr;
}

.ticker li {
  font-family: var(--headline-family, inherit);
  font-size: var(--headline-size, inherit);
}

.ticker .text {
  font-weight: var(--headline-weight, inherit);
}

.ticker {
  padding-inline: 16px;
}

.ticker h2 {
  margin-block: 12px 4px;
}

.frame {
  padding-block: 12px;
  overflow: hidden;
}

.frame.still {
  overflow-x: auto;
}

.strip {
  display: flex;
  inline-size: max-content;
}

.strip ol {
  display: flex;
  flex: none;
  gap: 2.5em;
  min-inline-size: var(--frame-width, 0);
  padding-inline-end: 2.5em;
}

.strip.ticker {
  padding-inline: 0;
}

.strip li {
  flex: none;
  padding: 0;
  border: 0;
  white-space: nowrap;
}

.strip .text {
  white-space: pre;
}
`;

let sheet: CSSStyleSheet | null = null;

/** Built by script: the window's policy lets no style in that stands in a page. */
export function siteSheet(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(hostedCss(siteCss, remPixels) + frameCss);
  }
  return sheet;
}
