import { Coffee, Handshake, type IconNode, MailOpen, MessageCircle, MessageSquareLock, Phone, UserPlus } from 'lucide';
import type { Rung } from '../relationship/ladder.ts';

/** A drawing for each rung. */
export const rungIcons: Record<Rung, IconNode> = {
  follow: UserPlus,
  reply: MessageCircle,
  message: MessageSquareLock,
  email: MailOpen,
  call: Phone,
  meet: Coffee,
  collaborate: Handshake,
};
