"""Opens a page in Chromium and uses it: drive_html.py PAGE PROFILE-FOLDER

Search and advice filter the rows, headers sort, what opens opens; nothing is asked of the network, no error is logged,
nothing is wider than the window, on a desk and on a phone, in light and dark.
"""
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

page, profile = pathlib.Path(sys.argv[1]).resolve().as_uri(), sys.argv[2]
options = Options()
for flag in ('--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
             '--disable-sync', '--disable-dev-shm-usage', f'--user-data-dir={profile}'):
    options.add_argument(flag)
options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
browser = webdriver.Chrome(service=Service('/usr/bin/chromedriver'), options=options)
try:
    browser.get('about:blank')
    browser.get_log('performance')  # of the browser's own first page
    for width, height in ((1280, 900), (375, 800)):
        browser.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', {'width': width, 'height': height, 'deviceScaleFactor': 1, 'mobile': False})
        for scheme in ('light', 'dark'):
            browser.execute_cdp_cmd('Emulation.setEmulatedMedia', {'features': [{'name': 'prefers-color-scheme', 'value': scheme}]})
            browser.get(page)
            ground = browser.execute_script('return getComputedStyle(document.documentElement).backgroundColor')
            assert (ground == 'rgb(255, 255, 255)') == (scheme == 'light'), ground
            for opened in (False, True):
                browser.execute_script(
                    'var open = arguments[0]; document.querySelectorAll("details").forEach(function (d) { d.open = open })', opened)
                wide = browser.execute_script('return document.documentElement.scrollWidth')
                assert wide <= width, f'{wide} pixels wide in a window of {width}'

    browser.execute_cdp_cmd('Emulation.clearDeviceMetricsOverride', {})
    browser.set_window_size(1280, 900)
    browser.get(page)
    broken = browser.execute_script(r"""var broken = [], range = document.createRange();
        document.querySelector('.pair tbody th').textContent = 'arbeidsongeschiktheid'; // a theme may be a long word
        document.querySelectorAll('.pair tbody th').forEach(function (cell) {
            var texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), word = /[^\s-]+/g, m;
            while (texts.nextNode())
                while ((m = word.exec(texts.currentNode.data))) {
                    range.setStart(texts.currentNode, m.index);
                    range.setEnd(texts.currentNode, word.lastIndex);
                    if (range.getClientRects().length > 1) broken.push(m[0]);
                }
        });
        return broken""")
    assert not broken, f'words broken in two: {broken}'
    rows = lambda: browser.execute_script('return [].slice.call(document.querySelectorAll("#types tbody:not([hidden])"))'
                                          '.map(function (b) { return [b.id, b.rows[0].cells[1].textContent, +b.rows[0].cells[3].dataset.v, b.dataset.advice] })')
    every = rows()
    assert len(every) > 3
    find = browser.find_element(By.ID, 'words')
    assert find.is_displayed()
    shown = browser.find_element(By.ID, 'shown')
    assert shown.text.startswith(f'{len(every)} '), shown.text

    find.send_keys(every[1][1].upper())
    found = rows()
    assert every[1] in found and 0 < len(found) < len(every), found
    assert shown.text.startswith(f'{len(found)} ')
    find.send_keys(Keys.CONTROL, 'a')
    find.send_keys('zzzzqqqq')
    assert rows() == []
    find.send_keys(Keys.CONTROL, 'a')
    find.send_keys(Keys.BACKSPACE)
    assert rows() == every

    choice = browser.find_element(By.CSS_SELECTOR, f'#advice option[value="{every[0][3]}"]')
    choice.click()
    assert rows() == [row for row in every if row[3] == every[0][3]]
    browser.find_element(By.CSS_SELECTOR, '#advice option[value=""]').click()
    assert rows() == every

    heads = browser.find_elements(By.CSS_SELECTOR, '#types thead th')
    assert all(head.find_elements(By.TAG_NAME, 'button') for head in heads)
    volume = heads[3].find_element(By.TAG_NAME, 'button')
    volume.send_keys(Keys.ENTER)  # by keyboard
    assert heads[3].get_attribute('aria-sort') == 'descending'
    assert [row[2] for row in rows()] == sorted((row[2] for row in every), reverse=True)
    volume.send_keys(Keys.ENTER)
    assert heads[3].get_attribute('aria-sort') == 'ascending'
    assert [row[2] for row in rows()] == sorted(row[2] for row in every)
    heads[1].find_element(By.TAG_NAME, 'button').click()
    assert heads[3].get_attribute('aria-sort') is None and heads[1].get_attribute('aria-sort') == 'ascending'
    names = [row[1] for row in rows()]
    in_order = 'return arguments[0].slice().sort(function (a, b) { return a.localeCompare(b, document.documentElement.lang) })'
    assert names == browser.execute_script(in_order, names) and names != [row[1] for row in every]
    heads[0].find_element(By.TAG_NAME, 'button').click()
    assert rows() == every

    details = browser.find_element(By.CSS_SELECTOR, '#types details')
    details.find_element(By.TAG_NAME, 'summary').send_keys(Keys.ENTER)
    assert details.get_attribute('open') and details.find_element(By.CSS_SELECTOR, '.said').is_displayed()

    errors = [entry for entry in browser.get_log('browser') if entry['level'] in ('SEVERE', 'WARNING')]
    assert not errors, errors
    asked = [m['params']['request']['url'] for m in (json.loads(e['message'])['message'] for e in browser.get_log('performance'))
             if m['method'] == 'Network.requestWillBeSent']
    assert asked and set(asked) - {'about:blank'} == {page}, set(asked)

    # Should anything be put in, the policy holds: a script is not run and a picture is not fetched.
    browser.execute_script('var s = document.createElement("script"); s.textContent = "window.bad = 1"; document.body.appendChild(s);'
                           'var i = new Image(); i.src = "https://localhost:1/x.png"; document.body.appendChild(i);')
    assert browser.execute_script('return window.bad === undefined')
    assert any('Content Security Policy' in entry['message'] for entry in browser.get_log('browser'))

    # Without scripts all is there but the controls.
    browser.execute_cdp_cmd('Emulation.setScriptExecutionDisabled', {'value': True})
    browser.get(page)
    assert not browser.find_element(By.ID, 'words').is_displayed()
    assert len(browser.find_elements(By.CSS_SELECTOR, '#types tbody')) == len(every)
    assert not browser.find_elements(By.CSS_SELECTOR, '#types thead button')
finally:
    browser.quit()
