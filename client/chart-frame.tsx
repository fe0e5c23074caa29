import { useEffect, useRef, useState } from 'preact/hooks';
import { Chart } from '#shared/chart/chart.ts';
import type { ChartModel } from '#shared/chart/chart-model.ts';
import './figure-shown.css';

/** 16.0 × 9.3 cm on paper; on a phone a chart needs more height for its words. */
const heightFor = (width: number) => Math.max(330, Math.round((width * 350) / 605));

/** Draws the chart for the width it is given, and anew when that changes: never a shrunken picture. */
export function ChartFrame({ model }: { readonly model: ChartModel }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="chart-frame" ref={frame}>
      {width !== null && width > 0 && <Chart model={model} width={width} height={heightFor(width)} />}
    </div>
  );
}
