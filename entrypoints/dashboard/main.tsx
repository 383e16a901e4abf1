import { render } from 'preact';
import './dashboard.css';
import { language } from '../../components/say.ts';
import { Dashboard } from './Dashboard.tsx';
import { warnBeforeLeaving } from './importing/importing.ts';
import { followAddress } from './route.ts';

document.documentElement.lang = language();
followAddress();
warnBeforeLeaving();
const root = document.getElementById('root');
if (root) render(<Dashboard />, root);
