"""What a stranger might send, case by case: ``cases/*.yaml`` says what is planted and what must come of it."""
