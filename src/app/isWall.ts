/** Whether this page is a wall: nobody sits in front of it, so it has to help itself. */
export const isWall = (): boolean => location.pathname === '/wall'
