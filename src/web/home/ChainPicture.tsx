import type { Translate } from "../../kernel/say.ts";
import { words } from "./text.ts";

const icons = [
  "M0-20-20-4h6v20h28V-4h6L0-20ZM-5 16V4H5v12h-10Z",
  "M-13-19h18l8 8v30h-26v-38Zm6 15v3H7v-3H-7Zm0 7v3H7V3H-7Zm0 7v3H3v-3H-7Z",
  "M-5 15-19 1l5-5 9 9L14-14l5 5L-5 15Z",
  "M-16 18V-18h4v32h28v4h-32Zm8-8V-2h5v12h-5Zm8 0V-10h5v20H0Zm8 0v-16h5v16H8Z",
  "M0-19-20-8v4h40v-4L0-19ZM-16 0v12h5V0h-5Zm13.500 0v12h5V0h-5ZM11 0v12h5V0h-5ZM-20 15v4h40v-4h-40Z",
] as const;

const step = 176;
const centre = (place: number): number => 88 + place * step;

/** From the visit to the ward office, and back from every number. The words below say the same. */
export const ChainPicture = ({ t }: { t: Translate }) => (
  <figure class="chain">
    <svg
      class="chain-wide"
      viewBox="0 0 880 220"
      role="img"
      aria-labelledby="chain-title"
      aria-describedby="chain-said"
    >
      <title id="chain-title">{t(words.chain)}</title>
      {words.steps.map((one, place) => (
        <g key={one.name.ja}>
          {place > 0 && <path class="chain-arrow" d={`M${centre(place) - 120} 64h64m-10-8 10 8-10 8`} />}
          <circle
            class={place === 1 ? "chain-disc chain-disc-first" : "chain-disc"}
            cx={centre(place)}
            cy={64}
            r={46}
          />
          <path
            class={place === 1 ? "chain-icon chain-icon-first" : "chain-icon"}
            transform={`translate(${centre(place)} 64)`}
            fill-rule="evenodd"
            d={icons[place]}
          />
          <text class="chain-name" x={centre(place)} y={138}>
            {t(one.name)}
          </text>
          <text class="chain-who" x={centre(place)} y={160}>
            {t(one.who)}
          </text>
        </g>
      ))}
      <path class="chain-back" d={`M${centre(4)} 172v12q0 10-10 10H${centre(1) + 10}q-10 0-10-10v-8`} />
      <path class="chain-head" d={`M${centre(1) - 8} 182l8-9 8 9`} />
      <text class="chain-back-said" x={(centre(1) + centre(4)) / 2} y={214}>
        {t(words.back)}
      </text>
    </svg>
    <ol class="chain-narrow">
      {words.steps.map((one, place) => (
        <li key={one.name.ja}>
          <svg viewBox="-46 -46 92 92" width="56" height="56" aria-hidden="true">
            <circle class={place === 1 ? "chain-disc chain-disc-first" : "chain-disc"} r={44} />
            <path
              class={place === 1 ? "chain-icon chain-icon-first" : "chain-icon"}
              fill-rule="evenodd"
              d={icons[place]}
            />
          </svg>
          <span>
            <b>{t(one.name)}</b>
            <br />
            <span class="soft">{t(one.who)}</span>
          </span>
        </li>
      ))}
    </ol>
    <figcaption id="chain-said" class="home-said">
      {t(words.chainSaid)}
    </figcaption>
  </figure>
);
