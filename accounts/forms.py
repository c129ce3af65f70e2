class SignInForm: pass
