import './sun.css';

/** A low sun over the water: the app's sign. */
export function Sun() {
  return (
    <svg class="sun" viewBox="0 0 128 84" aria-hidden="true" focusable="false">
      <path class="disc" d="M24 52a40 40 0 0 1 80 0z" />
      <path class="water" d="M8 64h112M28 78h72" />
    </svg>
  );
}
