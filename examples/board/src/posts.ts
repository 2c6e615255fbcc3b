export interface Comment {
  readonly by: string;
  readonly text: string;
}

export interface Post {
  readonly id: string;
  readonly by: string;
  readonly title: string;
  readonly comments: readonly Comment[];
}

/** The application's own data. In memory: the example is about the push. */
export interface Posts {
  add(by: string, title: string): Post;
  list(): readonly Post[];
  /** `null` if there is no such post. */
  comment(postId: string, comment: Comment): Post | null;
}

export function createPosts(): Posts {
  const posts = new Map<string, Post>();
  return {
    add(by, title) {
      const post = { id: crypto.randomUUID(), by, title, comments: [] };
      posts.set(post.id, post);
      return post;
    },
    list: () => [...posts.values()],
    comment(postId, comment) {
      const post = posts.get(postId);
      if (!post) return null;
      const commented = { ...post, comments: [...post.comments, comment] };
      posts.set(postId, commented);
      return commented;
    },
  };
}
