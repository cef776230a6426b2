"""The shapes of time expressions that mean a day: parts and a context in, an ISO 8601 value or None out."""

from __future__ import annotations

from datetime import date, timedelta

from factsheet.extract.dates_calendar import (
    DAY,
    HOUR,
    LAST,
    MONTH,
    NEXT,
    RECENT,
    THIS,
    WEEK,
    YEAR,
    Context,
    Parts,
    Shape,
    iso_month,
    nearest,
    valid_day,
    year_of,
)


def day_of_month(parts: Parts, context: Context) -> str | None:
    """ "vendredi 12 avril 2024", "le 3 mai prochain": the weekday, where given, fixes the year."""
    day, month = parts["day"], parts["month"]
    if "year" in parts:
        found = valid_day(parts["year"], month, day)
        return found.isoformat() if found else None
    if context.published is None:
        return None
    reach = 4 if (day, month) == (29, 2) else 1
    years = range(context.published.year - reach, context.published.year + reach + 1)
    days = [found for year in years if (found := valid_day(year, month, day))]
    if "weekday" in parts:
        return _on_weekday(days, parts, context)
    return nearest(days, context, parts.get("turn"))


def _on_weekday(days: list[date], parts: Parts, context: Context) -> str | None:
    """The one of `days` that falls on the named weekday; where that one lies behind although the text looks
    ahead, one of the two words is a slip: the day soon ahead, or None where there is none."""
    named = [day for day in days if day.weekday() == parts["weekday"]]
    value = nearest(named or days, context, parts.get("turn"))
    published = context.published
    if value is None or published is None or not named or not context.future:
        return value
    if date.fromisoformat(value) >= published - RECENT:
        return value
    return next((day.isoformat() for day in days if abs(day - published) <= 2 * RECENT), None)


def weekdays_of_month(parts: Parts, context: Context) -> str | None:
    """ "samedi et dimanche 22 septembre": from the last such weekday before the second day to that day."""
    rest = {name: value for name, value in parts.items() if name not in ("weekday", "weekday2", "day2")}
    last = day_of_month({**rest, "weekday": parts["weekday2"], "day": parts["day2"]}, context)
    if last is None:
        return None
    end = date.fromisoformat(last)
    step = (parts["weekday2"] - parts["weekday"]) % 7
    return f"{(end - timedelta(days=step)).isoformat()}/{last}" if step else last


def days_of_month(parts: Parts, context: Context) -> str | None:
    """ "du 3 au 7 juin", "vendredi 14 et samedi 15 mars 2025": an interval of days."""
    named = {"weekday": parts["weekday2"]} if "weekday2" in parts else {}
    plain = {name: value for name, value in parts.items() if not name.startswith("weekday")}
    last = day_of_month({**plain, **named, "day": parts["day2"]}, context)
    if last is None:
        return None
    end = date.fromisoformat(last)
    before = parts["day"] > parts["day2"]  # "du 28 au 3 juin" begins in May
    first = valid_day(end.year - (before and end.month == 1), (end.month - before - 1) % 12 + 1, parts["day"])
    return f"{first.isoformat()}/{last}" if first else None


def days_of_months(parts: Parts, context: Context) -> str | None:
    """ "les samedis 19 octobre, 9 novembre et 14 mars": from the first of several days to the last."""
    over = (parts["month"], parts["day"]) > (parts["month2"], parts["day2"])  # into the year after
    opening = {"day": parts["day"], "month": parts["month"]}
    if "year" in parts:
        opening["year"] = parts["year"] - over
    first = day_of_month(opening, context)
    last = valid_day(int(first[:4]) + over, parts["month2"], parts["day2"]) if first else None
    return f"{first}/{last.isoformat()}" if last else None


def day_alone(parts: Parts, context: Context) -> str | None:
    """ "le 25", "lundi 24": of this month, or of the next one that fits."""
    published = context.published
    if published is None:
        return None
    months = (divmod(published.month - 1 + step, 12) for step in range(-12, 13))
    days = [valid_day(published.year + years, month + 1, parts["day"]) for years, month in months]
    named = [day for day in days if day and parts.get("weekday", day.weekday()) == day.weekday()]
    floor = published if context.future else date.min
    return nearest([day for day in named if day >= floor], context)


def weekday(parts: Parts, context: Context) -> str | None:
    """ "lundi": that of publication or the first after it; "lundi prochain": never tomorrow."""
    if context.published is None:
        return None
    turn = parts.get("turn", THIS)
    step = (parts["weekday"] - context.published.weekday()) % 7 + 7 * parts.get("weeks", 0)
    if turn == NEXT:
        step += 7 if step < 2 else 0  # the annotated "mercredi prochain" of a Tuesday is eight days off
    elif turn == LAST or not context.future:
        step -= 7 if step or turn == LAST else 0
    return (context.published + timedelta(days=step)).isoformat()


def near_day(parts: Parts, context: Context) -> str | None:
    """ "demain", "aujourd'hui", "ce soir", "à 18 heures": so many days from publication.

    "demain (vendredi)": the weekday decides; texts are often dated a day late.
    """
    if context.published is None:
        return None
    day = context.published + timedelta(days=parts.get("shift", 0))
    if "weekday" in parts:
        day += timedelta(days=(parts["weekday"] - day.weekday() + 3) % 7 - 3)
    return day.isoformat()


def nth_weekday(parts: Parts, context: Context) -> str | None:
    """ "le troisième jeudi de février"."""
    in_year = year_of(parts["month"], parts["month"], parts, context)
    if in_year is None:
        return None
    opening = date(in_year, parts["month"], 1)
    step = (parts["weekday"] - opening.weekday()) % 7 + 7 * (parts["ordinal"] - 1)
    found = valid_day(in_year, parts["month"], 1 + step)
    return found.isoformat() if found else None


def delay(parts: Parts, context: Context) -> str | None:
    """ "dans trois semaines", "sous deux mois", "il y a un an", as fine as it is said.

    Up to a month of days or weeks gives a day, more days and months a month, years a year.
    """
    if context.published is None:
        return None
    if "number2" in parts:
        ends = [delay({"number": parts[n], "unit": parts["unit"]}, context) for n in ("number", "number2")]
        return f"{ends[0]}/{ends[1]}" if parts["number"] < parts["number2"] else None
    count, unit, sign = parts["number"], parts["unit"], parts.get("turn", NEXT)
    if unit == HOUR:
        count, unit = count // 24, DAY
    if unit == YEAR:
        return f"{context.published.year + sign * count:04}"
    if unit == MONTH:
        return iso_month(context.published.year, context.published.month + sign * count)
    days = context.published + sign * timedelta(days=count * (7 if unit == WEEK else 1))
    return days.isoformat() if unit == WEEK or count <= 31 else iso_month(days.year, days.month)


def _easter(in_year: int) -> date:
    """Easter Sunday (Gregorian; Meeus, Jones and Butcher)."""
    a, (b, c) = in_year % 19, divmod(in_year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    week_shift = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * week_shift) // 451
    in_month, day = divmod(h + week_shift - 7 * m + 114, 31)
    return date(in_year, in_month, day + 1)


def feast(parts: Parts, context: Context) -> str | None:
    """ "d'ici Noël" (month times 100 plus day), "à Pâques" (days from Easter Sunday)."""
    if "year" in parts:
        span = range(parts["year"], parts["year"] + 1)
    elif context.published:
        span = range(context.published.year - 1, context.published.year + 2)
    else:
        return None
    if "feast" in parts:
        days = [date(y, parts["feast"] // 100, parts["feast"] % 100) for y in span]
    else:
        days = [_easter(y) + timedelta(days=parts["easter"]) for y in span]
    return days[0].isoformat() if "year" in parts else nearest(days, context, parts.get("turn"))


DAY_SHAPES: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (
        day_of_month,
        days_of_month,
        days_of_months,
        weekdays_of_month,
        day_alone,
        weekday,
        near_day,
        nth_weekday,
        delay,
        feast,
    )
}
