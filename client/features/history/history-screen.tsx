import { OfficeFrame } from '../../office-frame.tsx';
import { HistoryPage } from './history-page.tsx';

/** What earlier reports say, and old counts from files: shown to every reader, brought in by a coordinator. */
export function HistoryScreen() {
  return <OfficeFrame place="history">{() => <HistoryPage />}</OfficeFrame>;
}
