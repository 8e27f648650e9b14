"""LibreOffice without a window, driven by its own scripting (UNO), with a profile of its own."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def _property(name, value):
    item = PropertyValue()
    item.Name, item.Value = name, value
    return item


class LibreOffice:
    """One run of the program; used as a context."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="gaireport-office-")
        pipe = "gaireport" + str(os.getpid())
        self.process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"-env:UserInstallation=file://{self.profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # the bridge has no narrower one: the program is still starting
                time.sleep(0.25)
        else:
            raise TimeoutError("LibreOffice does not start")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it may close the bridge before it answers
            pass
        self.process.wait(timeout=60)
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        document = self.desktop.loadComponentFromURL(pathlib.Path(path).absolute().as_uri(), "_blank", 0, (_property("Hidden", True),))
        if document is None:
            raise ValueError(f"LibreOffice does not open {path}")
        return document

    def store(self, document, path, form):
        document.storeToURL(pathlib.Path(path).absolute().as_uri(), (_property("FilterName", form),))

    def convert(self, source, target, form):
        document = self.open(source)
        self.store(document, target, form)
        document.close(True)
        return target
