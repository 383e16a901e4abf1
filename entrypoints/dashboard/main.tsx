import { render } from 'preact';
import './dashboard.css';
import { language } from '../../components/say.ts';
import { Dashboard } from './Dashboard.tsx';
import { followAddress } from './route.ts';

document.documentElement.lang = language();
followAddress();
const root = document.getElementById('root');
if (root) render(<Dashboard />, root);
