/** The markup that the hand-off writes, in the style that goes with it: what a reader's page shows, apart from the window's own styles. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Direction } from '../../../shared/arabic/direction';
import type { Html } from '../../../shared/export/html';
import type { HeadlineFont } from '../../../shared/model/limits';
import { siteSheet } from './site-sheet';
import { stripMotion } from './strip-motion';

export type SiteFrameProps = {
  readonly html: Html;
  readonly language: string;
  readonly direction: Direction;
  readonly view: 'list' | 'strip';
  /** CSS pixels. */
  readonly width: number;
  /** Null: the site's own. */
  readonly font: HeadlineFont | null;
  readonly isPaused: boolean;
  /** The reader wants no motion: the strip stands still and is moved by hand. */
  readonly isStill: boolean;
};

/** For the eye alone: the lists above say the same to everybody else. */
export function SiteFrame(props: SiteFrameProps) {
  const { html, language, direction, view, width, font, isPaused, isStill } = props;
  const host = useRef<HTMLDivElement>(null);
  const motion = useRef<Animation | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    for (const [name, value] of propertiesOf(font, width)) {
      if (value === null) element.style.removeProperty(name);
      else element.style.setProperty(name, value);
    }
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [siteSheet()];
    const frame = frameOf(html, { language, direction, view, isStill });
    root.replaceChildren(frame);
    if (view === 'list' || isStill) return;
    motion.current = run(frame.firstElementChild, direction, motion.current?.currentTime ?? 0);
    return () => motion.current?.cancel();
  }, [html, language, direction, view, width, font, isStill]);
  useEffect(() => {
    if (isPaused) motion.current?.pause();
    else motion.current?.play();
  });
  return <div ref={host} inert data-site-frame={view} style={{ inlineSize: `${width}px` }} />;
}

const propertiesOf = (font: HeadlineFont | null, width: number): readonly (readonly [string, string | null])[] => [
  ['--headline-family', font?.family ?? null],
  ['--headline-size', font === null ? null : `${font.size}px`],
  ['--headline-weight', font === null ? null : String(font.weight)],
  ['--frame-width', `${width}px`],
];

type FrameLook = Pick<SiteFrameProps, 'language' | 'direction' | 'view' | 'isStill'>;

function frameOf(html: Html, { language, direction, view, isStill }: FrameLook): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  const content = document.createElement(view === 'list' ? 'section' : 'div');
  content.className = view === 'list' ? 'ticker' : 'ticker strip';
  content.append(...parsed.childNodes);
  const frame = document.createElement('div');
  frame.className = isStill ? 'frame still' : 'frame';
  frame.lang = language;
  frame.dir = direction;
  if (view === 'list') {
    content.lang = language;
    content.dir = direction;
    return content;
  }
  frame.append(content);
  return frame;
}

/** Two copies follow each other. A change of the lines goes on from where the strip was. */
function run(strip: Element | null, direction: Direction, from: CSSNumberish): Animation | null {
  const list = strip?.querySelector('ol') ?? null;
  if (strip === null || list === null) return null;
  const { distance, duration } = stripMotion(direction, list.getBoundingClientRect().width);
  if (distance === 0) return null;
  strip.append(list.cloneNode(true));
  const motion = strip.animate([{ transform: 'none' }, { transform: `translateX(${distance}px)` }], {
    duration,
    iterations: Infinity,
  });
  motion.currentTime = Number(from) % duration;
  return motion;
}
