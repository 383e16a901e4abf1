import { render } from 'preact';
import './welcome.css';
import { language, say } from '../../components/say.ts';
import { Welcome } from './Welcome.tsx';

document.title = say('productName');
document.documentElement.lang = language();
const root = document.getElementById('root');
if (root) render(<Welcome />, root);
