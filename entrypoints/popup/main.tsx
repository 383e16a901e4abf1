import { render } from 'preact';
import { language } from '../../components/say.ts';
import './popup.css';
import { Popup } from './Popup.tsx';

const root = document.getElementById('root');
const personId = new URLSearchParams(location.search).get('person');
document.documentElement.lang = language();
if (root) render(<Popup openAt={personId} />, root);
