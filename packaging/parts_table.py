"""Which package holds which library or program: one row each, one column for each package manager.

The `run` rows are what Qt's Core, Gui, DBus and Network libraries and its X11 and Wayland plugins are linked
against. Names as of Debian 12 and 13, Ubuntu 22.04 and later, Fedora, Arch and openSUSE.
"""

MANAGERS = ("apt-get", "dnf", "pacman", "zypper")
Row = tuple[str, str, str, str, str]

RUN: tuple[Row, ...] = (
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    ("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    ("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "Mesa-libEGL1"),
    ("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "Mesa-libGL1"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    ("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    ("libzstd.so.1", "libzstd1", "libzstd", "zstd", "libzstd1"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libX11.so.6", "libx11-6", "libX11", "libx11", "libX11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    ("libXext.so.6", "libxext6", "libXext", "libxext", "libXext6"),
    ("libxcb.so.1", "libxcb1", "libxcb", "libxcb", "libxcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    ("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil", "libxcb-render-util0"),
    ("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    ("libxcb-glx.so.0", "libxcb-glx0", "libxcb", "libxcb", "libxcb-glx0"),
    ("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    ("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    ("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"),
    ("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"),
)  # fmt: skip

VIRTUAL_SCREEN: tuple[Row, ...] = (
    ("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    ("dbus-daemon", "dbus", "dbus-daemon", "dbus", "dbus-1-daemon"),
    ("setpriv", "util-linux", "util-linux", "util-linux", "util-linux"),
    ("openbox", "openbox", "openbox", "openbox", "openbox"),
    ("xfce4-panel", "xfce4-panel", "xfce4-panel", "xfce4-panel", "xfce4-panel"),
    ("/usr/share/dbus-1/services/org.xfce.Xfconf.service", "xfconf", "xfconf", "xfconf", "xfconf"),
    ("dunst", "dunst", "dunst", "dunst", "dunst"),
    ("/usr/share/fonts/**/DejaVuSans.ttf", "fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts"),
    ("/usr/share/fonts/**/wqy-microhei.tt?", "fonts-wqy-microhei", "wqy-microhei-fonts", "wqy-microhei", "wqy-microhei-fonts"),
)  # fmt: skip

TEST: tuple[Row, ...] = (
    ("trayer", "trayer", "trayer", "trayer", "trayer"),
    ("/usr/share/dbus-1/services/org.xfce.xfce4-notifyd.Notifications.service",
     "xfce4-notifyd", "xfce4-notifyd", "xfce4-notifyd", "xfce4-notifyd"),
    ("/usr/share/dbus-1/services/org.a11y.Bus.service", "at-spi2-core", "at-spi2-core", "at-spi2-core", "at-spi2-core"),
    ("notify-send", "libnotify-bin", "libnotify", "libnotify", "libnotify-tools"),
    ("xrandr", "x11-xserver-utils", "xrandr", "xorg-xrandr", "xrandr"),
    ("/usr/lib*/**/faketime/libfaketime.so.1", "libfaketime", "libfaketime", "libfaketime", "libfaketime"),
    ("pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio"),
    ("parec", "pulseaudio-utils", "pulseaudio-utils", "libpulse", "pulseaudio-utils"),
    ("espeak-ng", "espeak-ng", "espeak-ng", "espeak-ng", "espeak-ng"),
)  # fmt: skip

TABLE: dict[str, tuple[Row, ...]] = {"run": RUN, "virtual screen": VIRTUAL_SCREEN, "test": TEST}
