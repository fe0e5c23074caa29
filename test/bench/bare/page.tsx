import { render } from 'preact';

function Page() {
  return (
    <main>
      <h1>Tellerunde</h1>
      <p>Storgata er ikke startet.</p>
    </main>
  );
}

render(<Page />, document.getElementById('app')!);
