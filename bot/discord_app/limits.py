"""Discord's limits that answers must keep, each from its documentation."""

# https://discord.com/developers/docs/resources/message#embed-object-embed-limits
DESCRIPTION = 4096

# https://discord.com/developers/docs/components/reference#button
BUTTON_LABEL = 80
CUSTOM_ID = 100

# https://discord.com/developers/docs/components/reference#action-row
BUTTONS_IN_ROW = 5
ROWS = 5

# https://discord.com/developers/docs/components/reference#string-select
SELECT_OPTIONS = 25
SELECT_LABEL = 100
PLACEHOLDER = 150

# https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure
CHOICES = 25
CHOICE = 100

# https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
ANSWER_WITHIN_S = 3.0

# 64 bits: https://discord.com/developers/docs/reference#snowflakes
ID_DIGITS = 19

# https://discord.com/developers/docs/resources/message#attachment-object
ALT_TEXT = 1024
