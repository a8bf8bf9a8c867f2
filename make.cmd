@echo off
rem `make run` and `make test` on Windows without GNU make; the Makefile says what each step is for.
setlocal
cd /d "%~dp0"
if not defined PYTHON set "PYTHON=py -3"
set "PY=.venv\Scripts\python.exe"
set "PIP=%PY% -m pip --disable-pip-version-check --no-input install --quiet"
if "%~1"=="run" set "LOCK=requirements.txt"
if "%~1"=="test" set "LOCK=requirements-dev.txt"
if not defined LOCK goto help

if exist %PY% goto packages
%PYTHON% -c "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))" <nul
if errorlevel 1 goto no_python
%PYTHON% -m venv .venv <nul
if errorlevel 1 exit /b 1

:packages
fc /b %LOCK% .venv\%LOCK% >nul 2>nul <nul
if not errorlevel 1 goto %1
echo Installing what %LOCK% pins into .venv 1>&2
%PIP% --only-binary :all: --require-hashes --requirement %LOCK% <nul
if errorlevel 1 exit /b 1
%PIP% --no-deps --no-build-isolation --editable . <nul
if errorlevel 1 exit /b 1
copy /y %LOCK% .venv\%LOCK% >nul
goto %1

:run
%PY% -m bot
exit /b %errorlevel%

:test
%PY% -m ruff check . || exit /b 1
%PY% -m ruff format --check . || exit /b 1
%PY% -m mypy || exit /b 1
%PY% -m pytest -n 4
exit /b %errorlevel%

:no_python
echo Pitboard needs Python 3.11 or newer. To name one: set PYTHON=C:\path\to\python.exe 1>&2
exit /b 1

:help
echo make run     set up and run: the bot if DISCORD_TOKEN is set, else the console
echo make test    set up and run lint, types and all tests, PostgreSQL included
exit /b 2
