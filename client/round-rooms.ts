/** The screens of a round, which every counter needs: one file, fetched beside the start of the app. */
export { CountScreen } from './features/count/count-screen.tsx';
export { EnrolScreen } from './features/enrol/enrol-screen.tsx';
export { Home } from './home.tsx';
