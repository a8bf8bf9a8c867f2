"""Discord's limits on buttons, selects, modals and Components V2.

Source: https://discord.com/developers/docs/components/reference
"""

from tests.discord_stand_in.components import SELECTS, ComponentKind, walk, words
from tests.discord_stand_in.problems import Path, Problems
from tests.discord_stand_in.wire import Json

ROWS = 5
BUTTONS_IN_ROW = 5
CUSTOM_ID = 100
BUTTON_LABEL = 80
BUTTON_URL = 512
SELECT_OPTIONS = 25
SELECT_TEXT = 100
PLACEHOLDER = 150
V2_COMPONENTS = 40
V2_TEXT = 4_000
MODAL_ROWS = 5
LABEL = 45
LABEL_DESCRIPTION = 100
INPUT_VALUE = 4_000
LINK_STYLE = 5
PREMIUM_STYLE = 6
CHOICE_GROUPS = (ComponentKind.RADIO_GROUP, ComponentKind.CHECKBOX_GROUP)
GALLERY_ITEMS = 10
SECTION_TEXTS = 3
TOP_OF_V2 = frozenset({1, 9, 10, 12, 13, 14, 17})


def check_rows(components: list[Json], problems: Problems) -> None:
    """Components without the V2 flag: at most five rows of buttons or a select."""
    problems.count(("components",), components, ROWS)
    for index, row in enumerate(components):
        if row.get("type") != ComponentKind.ACTION_ROW:
            _unfit(("components", index), problems)
            continue
        _check_row(("components", index), row, problems)
    _check_unique_ids(components, problems)


def check_v2(components: list[Json], filenames: list[str], problems: Problems) -> None:
    """Components with the V2 flag: at most 40 in all and 4,000 characters shown."""
    everything = list(walk(components))
    if not 1 <= len(everything) <= V2_COMPONENTS:
        message = f"Must be between 1 and {V2_COMPONENTS} in length."
        problems.add(("components",), "BASE_TYPE_BAD_LENGTH", message)
    if sum(map(len, words(components))) > V2_TEXT:
        message = f"Displayable component text exceeds maximum size of {V2_TEXT}"
        problems.add(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    for index, component in enumerate(components):
        if component.get("type") not in TOP_OF_V2:
            _unfit(("components", index), problems)
        else:
            _check_block(("components", index), component, filenames, problems)
    _check_unique_ids(components, problems)


def _check_block(path: Path, block: Json, filenames: list[str], problems: Problems) -> None:
    match block["type"]:
        case ComponentKind.ACTION_ROW:
            _check_row(path, block, problems)
        case ComponentKind.TEXT_DISPLAY:
            problems.length((*path, "content"), block.get("content"), V2_TEXT, least=1)
        case ComponentKind.SECTION:
            _check_section(path, block, filenames, problems)
        case ComponentKind.MEDIA_GALLERY:
            items = block.get("items") or []
            problems.count((*path, "items"), items, GALLERY_ITEMS, least=1)
            for item in items:
                _check_media(path, item.get("media") or {}, filenames, problems)
        case ComponentKind.FILE:
            _check_media(path, block.get("file") or {}, filenames, problems)
        case ComponentKind.CONTAINER:
            inside = block.get("components") or []
            problems.count((*path, "components"), inside, V2_COMPONENTS, least=1)
            for index, inner in enumerate(inside):
                place = (*path, "components", index)
                if inner.get("type") not in TOP_OF_V2 - {ComponentKind.CONTAINER}:
                    _unfit(place, problems)
                else:
                    _check_block(place, inner, filenames, problems)


def _check_section(path: Path, section: Json, filenames: list[str], problems: Problems) -> None:
    texts = section.get("components") or []
    problems.count((*path, "components"), texts, SECTION_TEXTS, least=1)
    for index, text in enumerate(texts):
        problems.length(
            (*path, "components", index, "content"), text.get("content"), V2_TEXT, least=1
        )
    accessory = section.get("accessory") or {}
    match accessory.get("type"):
        case ComponentKind.BUTTON:
            _check_button((*path, "accessory"), accessory, problems)
        case ComponentKind.THUMBNAIL:
            _check_media(path, accessory.get("media") or {}, filenames, problems)
        case _:
            _unfit((*path, "accessory"), problems)


def _check_media(path: Path, media: Json, filenames: list[str], problems: Problems) -> None:
    url = str(media.get("url") or "")
    if url.startswith("attachment://") and url.removeprefix("attachment://") not in filenames:
        problems.add((*path, "media"), "UNKNOWN_ATTACHMENT", f"{url} was not uploaded")


def _check_row(path: Path, row: Json, problems: Problems) -> None:
    inside = row.get("components") or []
    kinds = {each.get("type") for each in inside}
    problems.count((*path, "components"), inside, BUTTONS_IN_ROW, least=1)
    if kinds & SELECTS and len(inside) > 1:
        problems.add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select fills its row.")
    for index, component in enumerate(inside):
        place = (*path, "components", index)
        if component.get("type") == ComponentKind.BUTTON:
            _check_button(place, component, problems)
        elif component.get("type") in SELECTS:
            _check_select(place, component, problems)
        else:
            _unfit(place, problems)


def _check_button(path: Path, button: Json, problems: Problems) -> None:
    style = button.get("style")
    problems.length((*path, "label"), button.get("label") or "", BUTTON_LABEL)
    if not button.get("label") and not button.get("emoji") and style != PREMIUM_STYLE:
        problems.add(path, "BUTTON_COMPONENT_NO_LABEL_OR_EMOJI", "A label or an emoji is needed.")
    if style == LINK_STYLE:
        problems.length((*path, "url"), button.get("url"), BUTTON_URL, least=1)
    elif style in (1, 2, 3, 4):
        problems.length((*path, "custom_id"), button.get("custom_id"), CUSTOM_ID, least=1)
    elif style != PREMIUM_STYLE:
        problems.add((*path, "style"), "BASE_TYPE_CHOICES", "Value must be one of 1 to 6.")
    if style in (LINK_STYLE, PREMIUM_STYLE) and button.get("custom_id"):
        problems.add(path, "BUTTON_COMPONENT_CUSTOM_ID_AND_URL", "A link has no custom_id.")


def _check_select(path: Path, select: Json, problems: Problems) -> None:
    problems.length((*path, "custom_id"), select.get("custom_id"), CUSTOM_ID, least=1)
    problems.length((*path, "placeholder"), select.get("placeholder") or "", PLACEHOLDER)
    options: list[Json] = select.get("options") or []
    if select["type"] == ComponentKind.STRING_SELECT:
        problems.count((*path, "options"), options, SELECT_OPTIONS, least=1)
        _check_options(path, options, problems)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    limit = len(options) or SELECT_OPTIONS
    if not 0 <= (1 if least is None else least) <= (1 if most is None else most) <= limit:
        problems.add((*path, "max_values"), "BASE_TYPE_BAD_LENGTH", "min_values to max_values.")


def _check_options(path: Path, options: list[Json], problems: Problems) -> None:
    for index, option in enumerate(options):
        place = (*path, "options", index)
        problems.length((*place, "label"), option.get("label"), SELECT_TEXT, least=1)
        problems.length((*place, "value"), option.get("value"), SELECT_TEXT, least=1)
        problems.length((*place, "description"), option.get("description") or "", SELECT_TEXT)
    values = [option.get("value") for option in options]
    if len(set(values)) < len(values):
        message = "The specified option value is already used"
        problems.add((*path, "options"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)


def check_modal_components(components: list[Json], problems: Problems) -> None:
    """What a modal may hold: one to five labels, rows of one text input, or texts."""
    problems.count(("data", "components"), components, MODAL_ROWS, least=1)
    for index, component in enumerate(components):
        path = ("data", "components", index)
        match component.get("type"):
            case ComponentKind.LABEL:
                problems.length((*path, "label"), component.get("label"), LABEL, least=1)
                description = component.get("description") or ""
                problems.length((*path, "description"), description, LABEL_DESCRIPTION)
                _check_field((*path, "component"), component.get("component") or {}, problems)
            case ComponentKind.ACTION_ROW:
                for inner in component.get("components") or [{}]:
                    problems.length((*path, "label"), inner.get("label"), LABEL, least=1)
                    _check_field(path, inner, problems)
            case ComponentKind.TEXT_DISPLAY:
                problems.length((*path, "content"), component.get("content"), V2_TEXT, least=1)
            case _:
                _unfit(path, problems)
    _check_unique_ids(components, problems)


def _check_field(path: Path, component: Json, problems: Problems) -> None:
    kind = component.get("type")
    if kind in SELECTS:
        _check_select(path, component, problems)
        return
    problems.length((*path, "custom_id"), component.get("custom_id"), CUSTOM_ID, least=1)
    if kind == ComponentKind.TEXT_INPUT:
        problems.length((*path, "placeholder"), component.get("placeholder") or "", SELECT_TEXT)
        problems.length((*path, "value"), component.get("value") or "", INPUT_VALUE)
    elif kind in CHOICE_GROUPS:
        _check_options(path, component.get("options") or [], problems)
    elif kind not in (ComponentKind.FILE_UPLOAD, ComponentKind.CHECKBOX):
        _unfit(path, problems)


def _check_unique_ids(components: list[Json], problems: Problems) -> None:
    for key in ("custom_id", "id"):
        given = [each[key] for each in walk(components) if each.get(key)]
        if len(set(given)) < len(given):
            message = f"Component {key} cannot be duplicated"
            problems.add(("components",), "COMPONENT_CUSTOM_ID_DUPLICATED", message)


def _unfit(path: Path, problems: Problems) -> None:
    problems.add((*path, "type"), "UNION_TYPE_CHOICES", "This component has no place here.")
