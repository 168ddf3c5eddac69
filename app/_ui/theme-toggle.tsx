"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Segmented } from "./form/segmented";
import { IconButton } from "./icon-button";
import { Menu, menuItemClass } from "./menu";
import { applyTheme, chosenTheme, type Theme, themes } from "./theme";

const icons = { light: <Sun />, dark: <Moon />, system: <Monitor /> };

const never = () => () => {};

function useTheme() {
  const onPage = useSyncExternalStore(never, chosenTheme, (): Theme => "system");
  const [chosen, setChosen] = useState<Theme | null>(null);
  const choose = (theme: Theme) => {
    setChosen(theme);
    applyTheme(theme);
  };
  return [chosen ?? onPage, choose] as const;
}

/** Light, dark, or as the system, in words: for a page of settings. */
export function ThemeToggle() {
  const t = useTranslations("ui.theme");
  const [theme, choose] = useTheme();
  const options = themes.map((value) => ({ value, label: t(value), icon: icons[value] }));
  return <Segmented label={t("label")} value={theme} onChange={choose} options={options} />;
}

/** The same behind one icon, for the top bar. */
export function ThemeMenu() {
  const t = useTranslations("ui.theme");
  const [theme, choose] = useTheme();
  return (
    <Menu trigger={<IconButton label={t("label")} icon={icons[theme]} />}>
      <Base.RadioGroup value={theme} onValueChange={choose}>
        {themes.map((value) => (
          <Base.RadioItem key={value} value={value} className={menuItemClass} closeOnClick>
            {icons[value]}
            <span className="flex-1">{t(value)}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden="true" className="size-4 text-brand" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Menu>
  );
}
