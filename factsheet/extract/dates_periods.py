"""The shapes of time expressions that mean a week, month, quarter, season or year, as ISO 8601 values."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from factsheet.extract.dates_calendar import (
    END,
    LAST,
    MIDDLE,
    NEXT,
    START,
    THE_END,
    THIS,
    Context,
    Parts,
    Shape,
    iso_month,
    year_of,
)
from factsheet.extract.dates_days import day_of_month


def month(parts: Parts, context: Context) -> str | None:
    """ "en mars", "fin mai 2025", "mai prochain": a month, whatever part of it."""
    year = year_of(parts["month"], parts["month"], parts, context)
    return iso_month(year, parts["month"]) if year else None


def year(parts: Parts, context: Context) -> str | None:
    """ "2025", "début 2025" (its first quarter), "fin 2025" (its last), "l'an prochain"."""
    value = parts.get("year")
    if value is None:
        if context.published is None:
            return None
        begun = parts.get("part") == START and context.future and context.published.month > 3
        value = context.published.year + parts.get("turn", int(begun))
    part = parts.get("part")
    if part == MIDDLE:
        return f"{value:04}-06"
    if part == START:
        return f"{value:04}-01" if context.since else f"{value:04}-Q1"
    if part == END and context.until:  # "d'ici fin 2026" names the last day, "avant la fin de 2026" the year
        return f"{value}-12-31"
    if part == END or (part == THE_END and not context.until):
        return f"{value}-Q4"
    return f"{value:04}"


def part_of_year(parts: Parts, context: Context) -> str | None:
    """ "à la fin de l'année (2025)": December; "d'ici la fin de l'année" is the year; otherwise as `year`."""
    if context.until or parts.get("part") not in (END, THE_END):
        return year(parts, context)
    whole = year({name: value for name, value in parts.items() if name != "part"}, context)
    return f"{whole}-12" if whole else None


def decade(parts: Parts, _context: Context) -> str | None:
    """ "les années 2030": ten years."""
    return f"{parts['year']}/{parts['year'] + 9}" if parts["year"] % 10 == 0 else None


def years(parts: Parts, _context: Context) -> str | None:
    """ "2025-2027", "2024/25": an interval of years."""
    last = parts["year2"] if parts["year2"] > 99 else parts["year"] // 100 * 100 + parts["year2"]
    return f"{parts['year']}/{last}" if last > parts["year"] else None


def week(parts: Parts, context: Context) -> str | None:
    """ "la semaine prochaine": Monday to Sunday; its beginning is Monday, its end Friday.

    On a Sunday, "cette semaine" ahead is the one that begins the day after.
    """
    if context.published is None:
        return None
    part, monday = parts.get("part"), context.published - timedelta(days=context.published.weekday())
    monday += timedelta(weeks=parts.get("turn", THIS))
    is_over = not part and context.published.weekday() == 6
    if (part == START or is_over) and "turn" not in parts and context.future and monday < context.published:
        monday += timedelta(weeks=1)
    if not part and not context.since:
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    ending = 6 if context.until else 4
    step = {START: 0, MIDDLE: 2, END: ending, THE_END: ending}.get(part or START, 0)
    return (monday + timedelta(days=step)).isoformat()


def week_of_month(parts: Parts, context: Context) -> str | None:
    """ "la première semaine de mai": its first seven days; for later ones, which people count in two ways, the month."""
    named = month(parts, context)
    return f"{named}-01/{named}-07" if named and parts["ordinal"] == 1 else named


def week_of(parts: Parts, context: Context) -> str | None:
    """ "la semaine du 25 mai": the Monday to Sunday that hold the day."""
    day = day_of_month(parts, context)
    if day is None:
        return None
    monday = date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def weekend(parts: Parts, context: Context) -> str | None:
    """ "ce week-end", "le week-end du 14 mars": Saturday and Sunday."""
    if "day" in parts:
        day = day_of_month(parts, context)
        near = date.fromisoformat(day) if day else None
    else:
        near, turn = context.published, parts.get("turn", THIS)
        if (near and turn == LAST) or (near and not context.future and near.weekday() < 5):
            near -= timedelta(weeks=1)
        elif near and turn == NEXT and near.weekday() >= 4:  # on a Friday "ce week-end" is tomorrow
            near += timedelta(weeks=1)
    if near is None:
        return None
    saturday = near + timedelta(days=5 - near.weekday())
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def near_month(parts: Parts, context: Context) -> str | None:
    """ "le mois prochain", "d'ici la fin du mois"."""
    if context.published is None:
        return None
    return iso_month(context.published.year, context.published.month + parts.get("turn", THIS))


def _period(parts: Parts, context: Context, length: int, number: int | None) -> tuple[int, int, int] | None:
    """Year, number and last month of a quarter (`length` 3) or half (6), the running one by default."""
    count = 12 // length
    if number is None:
        if context.published is None:
            return None
        number = (context.published.month - 1) // length + 1 + parts.get("turn", THIS)
        extra, index = divmod(number - 1, count)
        return context.published.year + extra, index + 1, (index + 1) * length
    found = year_of((number - 1) * length + 1, number * length, parts, context)
    return (found, number, number * length) if found and number <= count else None


def quarter(parts: Parts, context: Context) -> str | None:
    """ "au premier trimestre 2025", "Q3", "le trimestre prochain"."""
    period = _period(parts, context, 3, parts.get("ordinal"))
    if period is None:
        return None
    return _part_of_period(period, 3, parts, context) or f"{period[0]}-Q{period[1]}"


def half(parts: Parts, context: Context) -> str | None:
    """ "au second semestre", "the first half of 2025": an interval of months."""
    period = _period(parts, context, 6, parts.get("ordinal"))
    if period is None:
        return None
    whole = f"{iso_month(period[0], period[2] - 5)}/{iso_month(period[0], period[2])}"
    return _part_of_period(period, 6, parts, context) or whole


def _part_of_period(period: tuple[int, int, int], length: int, parts: Parts, context: Context) -> str | None:
    """The first or last month of the period, or its last day where that is a limit."""
    part, (in_year, _, last) = parts.get("part"), period
    if part == START:
        return iso_month(in_year, last - length + 1)
    if part in (END, THE_END):
        ending = f"-{calendar.monthrange(in_year, last)[1]}" if context.until else ""
        return iso_month(in_year, last) + ending
    return None


def fortnight(parts: Parts, context: Context) -> str | None:
    """ "la première quinzaine de mai": the 1st to the 15th, or the 16th to the end."""
    in_year = year_of(parts["month"], parts["month"], parts, context)
    if in_year is None or parts["ordinal"] > 2:
        return None
    name = iso_month(in_year, parts["month"])
    if parts["ordinal"] == 1:
        return f"{name}-01/{name}-15"
    return f"{name}-16/{name}-{calendar.monthrange(in_year, parts['month'])[1]}"


def season(parts: Parts, context: Context) -> str | None:
    """ "cet été": three months; as a limit ("avant l'été") its first; its end is the month after."""
    first, part = parts["season"], parts.get("part")
    ends = part in (END, THE_END)
    in_year = year_of(first, first + 2 + ends, parts, context)
    if in_year is None:
        return None
    if ends:
        return iso_month(in_year, first + 3)
    if part or context.until:
        return iso_month(in_year, first + (part == MIDDLE))
    return f"{iso_month(in_year, first)}/{iso_month(in_year, first + 2)}"


def vague(_parts: Parts, _context: Context) -> str | None:
    """ "prochainement", "à terme", "every Friday": a time expression without a definite value."""
    return None


def no_date(_parts: Parts, _context: Context) -> str | None:
    """ "le Journal du dimanche": read so that no other rule reads it; never an expression."""
    return None


PERIOD_SHAPES: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (
        month,
        year,
        years,
        part_of_year,
        decade,
        week,
        week_of_month,
        week_of,
        weekend,
        near_month,
        quarter,
        half,
        fortnight,
        season,
        vague,
        no_date,
    )
}
