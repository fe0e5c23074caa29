import { type ComponentChildren, h, type VNode } from 'preact';

/** All that Word, the PNG renderer and every browser draw alike. */
export type SvgTag = 'svg' | 'rect' | 'path' | 'line' | 'circle' | 'text' | 'g' | 'title' | 'desc';

export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

export function element(tag: SvgTag, attributes: SvgAttributes, ...children: ComponentChildren[]): VNode {
  return h(tag, attributes, ...children);
}
