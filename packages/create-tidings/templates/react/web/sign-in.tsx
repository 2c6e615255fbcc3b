export const SignIn = ({ onSignIn }: { onSignIn: (name: string) => void }) => (
  <form action={(form) => onSignIn(String(form.get("name")).trim())}>
    <label>
      Your name <input name="name" required maxLength={50} autoComplete="username" />
    </label>
    <button>Sign in</button>
  </form>
);
