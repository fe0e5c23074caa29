/** Runs in the page: from now on its camera looks at these dark and light squares, and at nothing else. */
export function showToCamera(squares: readonly (readonly boolean[])[]): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const pen = canvas.getContext('2d')!;
  const side = 8;
  const draw = () => {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#000000';
    for (const [y, row] of squares.entries())
      for (const [x, isDark] of row.entries()) if (isDark) pen.fillRect(100 + x * side, 40 + y * side, side, side);
  };
  draw();
  setInterval(draw, 100); // a stream shows what is drawn after it has begun
  // On the prototype: WebKit forgets what was put on an object that nobody holds.
  MediaDevices.prototype.getUserMedia = async () => canvas.captureStream(10);
}
