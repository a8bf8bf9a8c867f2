"""What is said: questions, answers, and the front ends that carry them."""
