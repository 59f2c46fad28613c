"""What can be read is read; a refusing disk gives nothing."""

from postureapp.store.readable import readable


def test_what_is_there_is_given():
    assert readable(lambda: [1, 2]) == [1, 2]


def test_a_refusing_disk_gives_nothing():
    def refuses():
        raise PermissionError("no")

    assert readable(refuses) == []
