import type { ComponentChildren } from 'preact';

/** What a step looks like on the phone, drawn by us: outlines without words, and the place to press in the sun's colour. */
export const drawings = {
  iphoneShare: () => (
    <Handset>
      <path class="thin" d="M20 30h80M20 42h60M20 54h70" />
      <path d="M8 168h104" />
      <circle class="press" cx="60" cy="183" r="13" />
      <path class="pressed" d="M60 187v-14M55.5 177l4.5-4.5 4.5 4.5M54 181h-2v9h16v-9h-2" />
      <path class="thin" d="M24 179l-5 5 5 5M36 179l5 5-5 5M88 178h10v11H88z" />
    </Handset>
  ),
  iphoneAdd: () => (
    <Handset>
      <path class="thin" d="M20 30h80M20 42h60" />
      <path class="sheet-outline" d="M7 188V84a12 12 0 0 1 12-12h82a12 12 0 0 1 12 12v104" />
      <path class="thin" d="M22 92h44M22 112h52M22 172h40" />
      <rect class="press" x="14" y="128" width="92" height="26" rx="7" />
      <path class="pressed" d="M24 141h44" />
      <path class="pressed" d="M86 134h12v14H86zM92 137.5v7M88.5 141h7" />
    </Handset>
  ),
  androidMenu: () => (
    <Handset>
      <path class="thin" d="M18 26h66v12H18z" />
      <circle class="press" cx="100" cy="32" r="11" />
      <path class="pressed dots" d="M100 27v.01M100 32v.01M100 37v.01" />
      <path class="thin" d="M20 60h80M20 72h60M20 84h70" />
    </Handset>
  ),
  androidAdd: () => (
    <Handset>
      <path class="thin" d="M18 26h50v12H18z" />
      <path class="sheet-outline" d="M40 22h68v150H40z" />
      <path class="thin" d="M50 38h42M50 56h34M50 74h46M50 134h40M50 152h34" />
      <rect class="press" x="43" y="90" width="62" height="28" rx="6" />
      <path class="pressed" d="M52 98h8v12h-8zM56 100.5v6M53.8 104.500l2.2 2.2 2.2-2.2" />
      <path class="pressed" d="M68 104h30" />
    </Handset>
  ),
  home: () => (
    <Handset>
      {[0, 1, 2, 3, 4, 5].map((place) => (
        <rect
          key={place}
          class="thin"
          x={20 + (place % 3) * 30}
          y={34 + Math.floor(place / 3) * 32}
          width="20"
          height="20"
          rx="5"
        />
      ))}
      <rect class="press" x="45" y="98" width="30" height="30" rx="7" />
      <path class="pressed disc" d="M52 113a8 8 0 0 1 16 0z" />
      <path class="pressed" d="M50 117h20M54 121h12" />
    </Handset>
  ),
} as const;

export type DrawingName = keyof typeof drawings;

function Handset({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="drawing" viewBox="0 0 120 210" aria-hidden="true" focusable="false">
      <rect class="body" x="6" y="6" width="108" height="198" rx="16" />
      {children}
    </svg>
  );
}
