import { afterAll } from 'vitest';

/** Preact runs effects a frame after drawing, or 35 ms later where no frame comes: before the document of a test goes, they are over. */
const effectsMs = 60;

afterAll(async () => {
  if (typeof requestAnimationFrame === 'function') await new Promise((resolve) => setTimeout(resolve, effectsMs));
});
